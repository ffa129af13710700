"""What mouse and keys do on a drawing beside the actions of the menus, in words for the page of keys."""

from __future__ import annotations

from designer.i18n import Text

TITLE = Text(ru="Схема: мышь и клавиши", en="The drawing: mouse and keys")

GESTURES: tuple[tuple[Text, Text], ...] = (
    (
        Text(ru="Новое подразделение; внутри отдела — его часть", en="A new unit; inside a department, a part of it"),
        Text(ru="двойной щелчок по пустому месту", en="double-click on empty paper"),
    ),
    (
        Text(
            ru="Стрелка к клиенту; над пустым местом появится и он сам",
            en="An arrow to a client; on empty paper the client too",
        ),
        Text(ru="тянуть правый кружок рамки", en="drag the circle at the right of a box"),
    ),
    (
        Text(ru="Стрелка от поставщика", en="An arrow from a supplier"),
        Text(ru="тянуть левый кружок рамки", en="drag the circle at the left of a box"),
    ),
    (
        Text(ru="Всегда новый участник на конце стрелки", en="Always somebody new at the end of the arrow"),
        Text(ru="тянуть кружок с Alt", en="drag the circle with Alt"),
    ),
    (
        Text(ru="Внешний клиент на конце стрелки", en="An external client at the end of the arrow"),
        Text(ru="тянуть правый кружок с Shift", en="drag the circle at the right with Shift"),
    ),
    (
        Text(ru="Переименовать; на стрелке — назвать услугу", en="Rename; on an arrow, name the service"),
        Text(ru="двойной щелчок, F2 или просто печатать", en="double-click, F2 or just type"),
    ),
    (
        Text(ru="Вложить в отдел или вынести из него", en="Nest into a department or take out of it"),
        Text(ru="перетащить рамку", en="drag a box"),
    ),
    (
        Text(ru="Переместить отдел", en="Move a department"),
        Text(ru="тянуть за заголовок или край", en="drag its title or edge"),
    ),
    (
        Text(ru="Выбрать всё в прямоугольнике", en="Select everything in a rectangle"),
        Text(ru="тянуть по пустому месту, и внутри отдела", en="drag on empty paper, inside a department too"),
    ),
    (
        Text(ru="Добавить к выбранному", en="Add to the selection"),
        Text(ru="Ctrl или Shift + щелчок", en="Ctrl or Shift + click"),
    ),
    (Text(ru="Оставить копию", en="Leave a copy"), Text(ru="тянуть с Alt", en="drag with Alt")),
    (
        Text(ru="Двигать без сетки и направляющих", en="Move free of grid and guides"),
        Text(ru="тянуть с Ctrl", en="drag with Ctrl"),
    ),
    (Text(ru="Двигать по одной оси", en="Move along one axis"), Text(ru="тянуть с Shift", en="drag with Shift")),
    (
        Text(ru="Изменить размер", en="Resize"),
        Text(
            ru="тянуть угол выбранной рамки; Alt+Shift+стрелки",
            en="drag a corner of the selected box; Alt+Shift+arrow keys",
        ),
    ),
    (
        Text(ru="Размер по содержимому", en="Size by contents"),
        Text(ru="двойной щелчок по углу", en="double-click on a corner"),
    ),
    (
        Text(ru="Изогнуть стрелку", en="Bend an arrow"),
        Text(ru="тянуть отрезок выбранной стрелки", en="drag a segment of the selected arrow"),
    ),
    (
        Text(ru="Переставить конец стрелки", en="Move an end of an arrow"),
        Text(ru="тянуть конец выбранной стрелки", en="drag an end of the selected arrow"),
    ),
    (
        Text(ru="Свернуть или развернуть отдел", en="Collapse or expand a department"),
        Text(ru="щелчок по ▾ и ▸", en="click ▾ and ▸"),
    ),
    (
        Text(ru="Показать замечания участника", en="Show the findings of a participant"),
        Text(ru="щелчок по числу на углу рамки", en="click the number at the corner of a box"),
    ),
    (
        Text(ru="Двигать лист", en="Move the paper"),
        Text(
            ru="пробел или средняя кнопка; колесо, с Shift — вбок",
            en="Space or the middle button; the wheel, with Shift sideways",
        ),
    ),
    (
        Text(ru="Масштаб от места указателя", en="Zoom to the pointer"),
        Text(ru="Ctrl + колесо, два пальца", en="Ctrl + wheel, two fingers"),
    ),
    (Text(ru="Листать", en="Turn pages"), Text(ru="PgUp, PgDn; с Shift — вбок", en="PgUp, PgDn; with Shift sideways")),
    (Text(ru="Выбрать соседнюю рамку", en="Select the next box"), Text(ru="стрелки", en="arrow keys")),
    (
        Text(
            ru="Идти по связям: к клиенту, к поставщику, между ними",
            en="Follow the arrows: to a client, a supplier, among them",
        ),
        Text(ru="Alt + стрелки", en="Alt + arrow keys"),
    ),
    (
        Text(ru="Выбрать саму стрелку", en="Select the arrow itself"),
        Text(ru="Alt+Enter, дальше Alt + вверх и вниз", en="Alt+Enter, then Alt + up and down"),
    ),
    (
        Text(ru="Связанное подразделение с этой стороны", en="A linked unit on that side"),
        Text(ru="Ctrl + стрелки", en="Ctrl + arrow keys"),
    ),
    (
        Text(ru="Сразу после имени: клиент или сосед", en="Right after a name: a client or a sibling"),
        Text(ru="Tab, Enter", en="Tab, Enter"),
    ),
    (Text(ru="Отметить и выбирать дальше", en="Mark and go on selecting"), Text(ru="Ctrl+пробел", en="Ctrl+Space")),
    (
        Text(ru="Сдвинуть выбранное на шаг, на десять", en="Nudge the selected by a step, by ten"),
        Text(ru="Shift + стрелки, Ctrl+Shift + стрелки", en="Shift + arrow keys, Ctrl+Shift + arrow keys"),
    ),
    (
        Text(ru="Писать миссию; на стрелке — назвать услугу", en="Write the mission; on an arrow, name the service"),
        Text(ru="Enter", en="Enter"),
    ),
    (Text(ru="Удалить", en="Delete"), Text(ru="Delete, Backspace", en="Delete, Backspace")),
    (
        Text(ru="Отменить начатое, снять выбор, показать всех", en="Give up what was begun, deselect, show everybody"),
        Text(ru="Esc", en="Esc"),
    ),
    (
        Text(ru="Меню того, что выбрано", en="Menu of what is selected"),
        Text(ru="правая кнопка, Shift+F10", en="right button, Shift+F10"),
    ),
)
"""What is done, and how."""
