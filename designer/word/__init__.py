"""A small Word engine: fills, builds and checks .docx files, and knows nothing of organizations.

The modules `values`, `problem` and `file_names` are cheap to import. All others load lxml: import them inside
the
function that needs them.

* `template.Template.load(path | bytes)`, `.fields`, `.fill(values, identity=...) -> Filled`: an ordinary
.docx whose
  content controls carry tags:

  | tag | meaning |
  | --- | --- |
  | `omd:<field>` | a text, in a line, a paragraph or a cell |
  | `omd:each:<collection>` | around paragraphs, table rows or words that are repeated |
  | `omd:x.<field>` | a text of the item that is repeated; `omd:x.number` counts from 1 |
  | `omd:each:x.<collection>` | a collection of the item, inside another `each` |
  | `omd:if:<field>`, `omd:if:not:<field>` | around what is kept only if the field is (not) given |
  | `omd:picture:<field>` | a picture |
  | `omd:section:<key>` | around a section, its heading first: the company may move, rename or leave it out |
  | `omd:toc`, `omd:toc:<levels>` | around the table of contents, made from the headings that are left |

* `build`: the pieces from which the shipped templates are made.
* `letterhead.pour`: puts the body of a template into the company's own letterhead.
* `check_template.check_template`: what is wrong in a template, where, and what to do.
* `lint.lint`: what Word would repair or show wrongly in a finished file.
* `text_of`: the plain text of a file.
* `package.open_package`: a .docx opened safely.
"""
