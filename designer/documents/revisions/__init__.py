"""Issued documents: what they said, how they stand now, what differs, who signs and who reads them."""
