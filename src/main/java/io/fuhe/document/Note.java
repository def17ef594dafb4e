package io.fuhe.document;

import java.util.List;

/**
 * Something about a file that was accepted which a person should know.
 *
 * @param code stable; the sentence is the message {@code note.CODE}
 * @param arguments what the sentence fills in
 */
public record Note(Code code, List<String> arguments) {

  /** What can be noted. */
  public enum Code {
    /** The name's ending does not fit the content; the content was believed. */
    WRONG_EXTENSION,
    /** A hidden sheet was not read. */
    HIDDEN_SHEET,
    /** Rows of a sheet that are hidden were not read. */
    HIDDEN_ROWS,
    /** Columns of a sheet that are hidden were not read. */
    HIDDEN_COLUMNS,
    /** Text that is struck through, or as white as its ground, was not read. */
    UNSEEN_TEXT,
    /** Formulas without a value that could not be computed. */
    NOT_COMPUTED,
    /** Numbers whose format shows nothing that can be read were read without it. */
    NOT_FORMATTED,
    /** A sheet that the workbook names and does not hold: it lies in another file, or nowhere. */
    ABSENT_SHEET,
    /** A sheet without a form. */
    NO_FORM_IN_SHEET,
    /** A form that nobody filled in was left out. */
    EMPTY_TEMPLATE,
    /** A self-evaluation that declares no total. */
    NO_DECLARED_TOTAL,
    /** A form that names no unit or no fiscal year is not held against others. */
    NO_UNIT_OR_YEAR,
    /**
     * Cells of a form's tables were not understood; arguments: where, the part's key, the cells.
     */
    PARTLY_READ,
    /** Only the usual words recognized the layout. */
    GENERAL_MAPPING,
    /** Tracked changes were ignored: the text as accepted was read. */
    TRACKED_CHANGES,
    /** Comments were ignored. */
    COMMENTS,
    /** Text that nobody sees was ignored: hidden, struck out, or white on white. */
    HIDDEN_TEXT,
    /** Pages that are pictures were read by recognizing characters; arguments: their numbers. */
    PICTURES_READ,
    /** Pages that are pictures were not read. */
    IMAGE_PAGES,
    /** A form whose characters cannot be read was left out. */
    TEXT_UNREADABLE,
    /** A form in pictures of which too little was recognized surely was left out. */
    PICTURE_UNCLEAR,
    /** Pages show one table that was wider than its paper, and were put side by side. */
    STRIPS_JOINED,
    /** Pages may show one table that was wider than its paper; nothing proves it. */
    STRIPS_APART,
    /** A sheet goes on with the form of the one before; arguments: both names. */
    SHEETS_JOINED,
    /** Columns without sides were told by what lines up; the form's sums come out. */
    COLUMNS_BY_ALIGNMENT,
    /** A form without lines, whose sums do not come out as it was read, was left out. */
    TABLE_UNPROVEN,
    /** A later file's form took the place of one of the forms. */
    FORM_SUPERSEDED,
    /** One of its forms took the place of a form in a file of another folder. */
    SUPERSEDES_ACROSS_FOLDERS,
    /** Macros were not run. */
    MACROS,
    /** An embedded workbook or document was read as far as it is shown. */
    EMBEDDED_READ,
    /** Files inside the file were not read. */
    EMBEDDED_FILES
  }

  public Note {
    arguments = List.copyOf(arguments);
  }

  public static Note of(Code code, Object... arguments) {
    return new Note(code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
