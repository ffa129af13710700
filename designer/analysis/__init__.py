"""Questions about an organization: who stands where, what missions say, how far the external client is."""
