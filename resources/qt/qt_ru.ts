<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>QFileDialog</name>
    <message><source>Look in:</source><translation>Папка:</translation></message>
    <message><source>&amp;Look in:</source><translation>&amp;Папка:</translation></message>
    <message><source>Files of &amp;type:</source><translation>&amp;Тип файлов:</translation></message>
    <message><source>Files of type:</source><translation>Тип файлов:</translation></message>
    <message><source>Save As</source><translation>Сохранить как</translation></message>
    <message><source>Create New Folder</source><translation>Новая папка</translation></message>
    <message><source>Create a New Folder</source><translation>Создать новую папку</translation></message>
    <message><source>Change to list view mode</source><translation>Показать списком</translation></message>
    <message><source>Change to detail view mode</source><translation>Показать таблицей</translation></message>
    <message><source>List View</source><translation>Список</translation></message>
    <message><source>Detail View</source><translation>Таблица</translation></message>
    <message><source>Go back</source><translation>Назад</translation></message>
    <message><source>Go forward</source><translation>Вперёд</translation></message>
    <message><source>Go to the parent directory</source><translation>В папку выше</translation></message>
    <message><source>Sidebar</source><translation>Места</translation></message>
    <message><source>Files</source><translation>Файлы</translation></message>
</context>
<context>
    <name>QFileDialog</name>
    <message><source>Folder</source><comment>Match Windows Explorer</comment><translation>Папка</translation></message>
    <message><source>File</source><comment>Match Windows Explorer</comment><translation>Файл</translation></message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message><source>Folder</source><comment>All other platforms</comment><translation>Папка</translation></message>
    <message><source>File</source><translation>Файл</translation></message>
    <message><source>Drive</source><translation>Диск</translation></message>
    <message><source>Unknown</source><translation>Неизвестно</translation></message>
</context>
</TS>
