"""Where a document gets its template from: the shipped one, the company's own, its letterhead."""
