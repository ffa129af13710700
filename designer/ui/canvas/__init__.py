"""The drawing of one view: camera, layers, tools."""
