"""Survey forms for internal clients as HTML, Excel and Word."""
