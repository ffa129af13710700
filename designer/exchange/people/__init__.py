"""Tables of people and posts: staffing schedules and lists of who reports to whom."""
