"""The verbs: plain functions that change an organization inside an open edit, and may they be done."""
