"""What stands in documents: names in their cases, arrows, hierarchy, services, duties, pictures."""
