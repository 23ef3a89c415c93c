"""
Does to the workbook in LibreOffice what a script says, and tells how it then stands: one JSON object a line, in and out.
It needs the `uno` module that LibreOffice comes with. The first line in says which file and where things stand in it.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet import TableFilterField
from com.sun.star.sheet.CellDeleteMode import UP
from com.sun.star.sheet.CellInsertMode import DOWN
from com.sun.star.sheet.FilterOperator import EQUAL, NOT_EMPTY
from com.sun.star.table import CellAddress, CellRangeAddress, TableSortField

CONTENT = 1 | 2 | 4 | 16  # values, dates, texts and formulas
LOGICAL = 1024
STARTS_WITHIN = 300  # seconds
ERRORS = {"#N/A": "=NA()", "#DIV/0!": "=1/0", "#VALUE!": '="x"+1'}


class Office:
    """One LibreOffice with a profile of its own."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="workbook-edits-")
        pipe = f"edits{os.getpid()}"
        self.process = subprocess.Popen(
            [
                shutil.which("soffice"),
                f"-env:UserInstallation=file://{self.folder}",
                "--headless",
                "--norestore",
                "--nologo",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
        end = time.monotonic() + STARTS_WITHIN
        while True:
            try:
                remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                if time.monotonic() > end:
                    raise
                time.sleep(0.3)
        self.desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)

    def open(self, file, last_row, rows_end):
        """Opens a copy in which the formulas that reach to the last row of the sheets end with the rows there are."""
        copy = os.path.join(self.folder, os.path.basename(file))
        with zipfile.ZipFile(file) as built, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as cut:
            for name in built.namelist():
                part = re.sub(rb"\$%d(?!\d)" % last_row, b"$%d" % rows_end, built.read(name))
                cut.writestr(name, part)
        return self.desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(copy), "_blank", 0, (PropertyValue("Hidden", 0, True, 0),)
        )

    def end(self):
        try:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait(20)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            pass
        shutil.rmtree(self.folder, ignore_errors=True)


def plain_of(value):
    """What a block of cells takes: texts, and numbers as LibreOffice holds them."""
    if isinstance(value, (bool, dict)):
        return ""
    return float(value) if isinstance(value, int) else value


class Book:
    """The open workbook, and what a person does to it."""

    def __init__(self, office, places):
        self.places = places
        self.document = office.open(
            places["file"], places["lastRow"], places["firstRow"] - 1 + places["capacity"]
        )
        self.document.enableAutomaticCalculation(False)
        # What the protection allows a person differs from program to program; without it a person may do anything.
        self.roster.unprotect("")
        for title in places["leftOut"]:
            self.document.Sheets.removeByName(title)
        self.first = places["firstRow"] - 1
        self.columns = places["columns"]
        self.figures = self.named(places["figures"])
        self.kept = {"figures": self.figures.getDataArray(), "headings": self.headings.getDataArray()}
        self.formats = self.document.NumberFormats
        self.logical = self.formats.getStandardFormat(LOGICAL, self.document.CharLocale)
        self.has_logical = False
        self.number_formats = [self.area(0, column, 1, 1).NumberFormat for column in range(self.columns)]
        self.kept["year"] = self.year.getDataArray()
        self.written = [*self.cells_of(self.figures, 1), self.year.getCellByPosition(0, 0)]
        self.written_formats = [cell.NumberFormat for cell in self.written]

    def restore(self):
        """Empties the roster and writes everything else as it was, which is quicker than to open the file anew."""
        rows = max(1, self.filled(), self.places["capacity"])
        self.filtered(rows, ())
        area = self.area(0, 0, rows, self.columns)
        area.clearContents(CONTENT)
        if self.has_logical:
            for column, number_format in enumerate(self.number_formats):
                self.area(0, column, rows, 1).NumberFormat = number_format
            self.has_logical = False
        self.do_mendHeadings()
        self.do_mendFigures()
        self.year.setDataArray(self.kept["year"])

    def close(self):
        self.document.close(True)

    @property
    def roster(self):
        """The sheet, asked for anew: LibreOffice moves and cuts what it gave before as it does the cells."""
        return self.sheet(self.places["roster"])

    @property
    def headings(self):
        row = self.places["headingRow"] - 1
        return self.roster.getCellRangeByPosition(0, row, self.columns - 1, row)

    @property
    def year(self):
        row = self.places["yearRow"] - 1
        return self.roster.getCellRangeByPosition(1, row, 1, row)

    def sheet(self, title):
        return self.document.Sheets.getByName(title)

    def named(self, name):
        return self.document.NamedRanges.getByName(name).getReferredCells()

    def area(self, row, column, rows, columns):
        top = self.first + row
        return self.roster.getCellRangeByPosition(column, top, column + columns - 1, top + rows - 1)

    def address(self, row, column, rows, columns):
        return self.area(row, column, rows, columns).getRangeAddress()

    def cell_address(self, row, column):
        return CellAddress(self.roster.RangeAddress.Sheet, column, self.first + row)

    def put(self, cell, value):
        if isinstance(value, bool):
            cell.NumberFormat = self.logical
            cell.setValue(1 if value else 0)
            self.has_logical = True
        elif isinstance(value, dict):
            cell.setFormula(ERRORS[value["code"]])
        elif isinstance(value, (int, float)):
            cell.setValue(value)
        else:
            cell.setString(value)

    def write(self, row, column, values):
        """Writes a block; numbers and texts at once, as a paste of values does."""
        if not values:
            return
        plain = [[plain_of(each) for each in line] for line in values]
        area = self.area(row, column, len(values), len(values[0]))
        area.setDataArray(tuple(tuple(line) for line in plain))
        for i, line in enumerate(values):
            for j, each in enumerate(line):
                if isinstance(each, (bool, dict)):
                    self.put(area.getCellByPosition(j, i), each)

    def edit(self, edit):
        getattr(self, "do_" + edit["do"])(**{key: value for key, value in edit.items() if key != "do"})

    def do_insertRows(self, at, count):
        self.roster.Rows.insertByIndex(self.first + at, count)

    def do_deleteRows(self, at, count):
        self.roster.Rows.removeByIndex(self.first + at, count)

    def do_insertCells(self, row, column, rows, columns):
        self.roster.insertCells(self.address(row, column, rows, columns), DOWN)

    def do_removeCells(self, row, column, rows, columns):
        self.roster.removeRange(self.address(row, column, rows, columns), UP)

    def do_move(self, row, column, rows, columns, toRow, toColumn):
        self.roster.moveRange(self.cell_address(toRow, toColumn), self.address(row, column, rows, columns))

    def do_copy(self, row, column, rows, columns, toRow, toColumn):
        self.roster.copyRange(self.cell_address(toRow, toColumn), self.address(row, column, rows, columns))

    def do_sort(self, column, ascending, rows):
        area = self.area(0, 0, rows, self.columns)
        field = TableSortField()
        field.Field = column
        field.IsAscending = ascending
        descriptor = area.createSortDescriptor()
        values = {
            "SortFields": uno.Any("[]com.sun.star.table.TableSortField", (field,)),
            "ContainsHeader": False,
            "IsSortColumns": False,
        }
        for each in descriptor:
            if each.Name in values:
                each.Value = values.pop(each.Name)
        uno.invoke(area, "sort", (uno.Any("[]com.sun.star.beans.PropertyValue", descriptor),))

    def do_filter(self, column, value, rows):
        field = TableFilterField()
        field.Field = column
        field.Operator = NOT_EMPTY if value == "" else EQUAL
        field.StringValue = value
        self.filtered(rows, (field,))

    def filtered(self, rows, fields):
        area = self.roster.getCellRangeByPosition(0, self.first - 1, self.columns - 1, self.first + rows - 1)
        descriptor = area.createFilterDescriptor(True)
        descriptor.setFilterFields(fields)
        descriptor.ContainsHeader = True
        area.filter(descriptor)

    def do_clear(self, row, column, rows, columns):
        self.area(row, column, rows, columns).clearContents(CONTENT)

    def do_paste(self, row, column, values):
        self.write(row, column, values)

    def do_figure(self, index, value):
        self.put(self.figures.getCellByPosition(1, index), value)

    def cells_of(self, area, column):
        return [area.getCellByPosition(column, row) for row in range(len(self.kept["figures"]))]

    def as_numbers(self):
        """Takes the format of TRUE and FALSE from the figures and the year again."""
        for cell, number_format in zip(self.written, self.written_formats):
            if cell.NumberFormat != number_format:
                cell.NumberFormat = number_format

    def do_mendFigures(self):
        self.as_numbers()
        self.figures.getCellRangeByPosition(1, 0, 1, len(self.kept["figures"]) - 1).setDataArray(
            tuple((value,) for _, value in self.kept["figures"])
        )

    def do_heading(self, column, value):
        self.put(self.headings.getCellByPosition(column, 0), value)

    def do_mendHeadings(self):
        self.headings.setDataArray(self.kept["headings"])

    def do_year(self, value):
        self.put(self.year.getCellByPosition(0, 0), value)

    def read(self, area):
        """The cells of a range; of an error only that it is one."""
        return [
            [{"code": "#VALUE!", "message": ""} if each is None else each for each in line]
            for line in area.getDataArray()
        ]

    def read_inputs(self, area):
        """
        The cells of a range that people write, as the library takes them: which error a cell holds, and TRUE and FALSE,
        which are numbers to LibreOffice, by their format.
        """
        lines = self.read(area)
        for i, line in enumerate(lines):
            for j, each in enumerate(line):
                if isinstance(each, dict):
                    shown = area.getCellByPosition(j, i).String
                    each["code"] = shown if shown in ERRORS else "#VALUE!"
        if not self.has_logical:
            return lines
        for i, line in enumerate(lines):
            for j, each in enumerate(line):
                if each in (0.0, 1.0) and self.is_logical(area.getCellByPosition(j, i).NumberFormat):
                    line[j] = each == 1.0
        return lines

    def is_logical(self, number_format):
        return bool(self.formats.getByKey(number_format).Type & LOGICAL)

    def filled(self, end=None):
        """The rows of the roster from its first to the last in which anything stands, as far as `end`."""
        last = -1
        end = self.roster.RangeAddress.EndRow if end is None else end
        everything = self.roster.getCellRangeByPosition(0, self.first, self.columns - 1, end)
        for address in everything.queryContentCells(CONTENT).getRangeAddresses():
            last = max(last, address.EndRow)
        return max(0, last - self.first + 1)

    def state(self):
        places = self.places
        count = self.filled()
        rating = self.sheet(places["rating"])
        rated = max(1, self.filled(self.first + places["capacity"] - 1))
        width = places["ratingColumns"]
        results = rating.getCellRangeByPosition(0, self.first, width - 1, self.first + rated - 1)
        column = places["gradeColumn"]
        below = rating.getCellRangeByPosition(column, self.first, column, self.first + places["capacity"] - 1)
        shown = {}
        for title in places["shown"]:
            sheet = self.sheet(title)
            cursor = sheet.createCursor()
            cursor.gotoEndOfUsedArea(False)
            last = cursor.RangeAddress
            shown[title] = self.read(
                sheet.getCellRangeByPosition(0, 0, min(last.EndColumn, 40), min(last.EndRow, places["shown"][title] - 1))
            )
        return {
            "rows": self.read_inputs(self.area(0, 0, count, self.columns)) if count else [],
            "headings": self.read_inputs(self.headings)[0],
            "figures": self.read_inputs(self.figures),
            "year": self.read_inputs(self.year)[0][0],
            "stop": self.read(self.named(places["stop"]))[0][0],
            "results": self.read(results),
            "grades": [line[0] for line in self.read(below)],
            "shown": shown,
        }

    def calculate(self):
        start = time.monotonic()
        self.document.calculateAll()
        return time.monotonic() - start


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    places = json.loads(sys.stdin.readline())
    office = Office()
    book = None
    try:
        for line in sys.stdin:
            script = json.loads(line)
            start = time.monotonic()
            if script["fresh"] and book is not None:
                book.close()
                book = None
            if book is None:
                book = Book(office, places)
            else:
                book.restore()
            opened = time.monotonic()
            book.write(0, 0, script["rows"])
            for edit in script["edits"]:
                book.edit(edit)
            edited = time.monotonic()
            calculation = book.calculate()
            answer = book.state()
            answer["seconds"] = {
                "open": opened - start,
                "edit": edited - opened,
                "calculate": calculation,
                "all": time.monotonic() - start,
            }
            print(json.dumps(answer, ensure_ascii=False), flush=True)
    finally:
        office.end()


if __name__ == "__main__":
    main()
