package io.fuhe.document;

/** Why a file was not accepted: a stable code; the sentence is the message {@code reason.CODE}. */
public enum Reason {
  /** Nothing in it. */
  EMPTY_FILE,
  /** Larger than the limit. */
  TOO_LARGE,
  /** No format that Fuhe reads. */
  UNKNOWN_TYPE,
  /** An archive, or a mail with files attached: they are to be submitted one by one. */
  PACKED,
  /** Begins like its format and cannot be read to the end. */
  DAMAGED,
  /** Opens only with a password. */
  ENCRYPTED,
  /** Unpacks to far more than it weighs, or refers to what lies outside of it. */
  UNSAFE_CONTENT,
  /** More sheets, cells, pages or depth than a form can have. */
  TOO_COMPLEX,
  /** Was not read to the end within the time that a file may take. */
  TIMEOUT,
  /** Takes more memory to read than a file may take. */
  OUT_OF_MEMORY,
  /** Ended the process that read it. */
  READER_CRASHED,
  /** Only pictures of text. */
  IMAGE_ONLY,
  /** Has pictures, which are read after all other files of the run. */
  PICTURES_WAIT,
  /** Text that a person sees and no program can read: fonts without characters, or drawn shapes. */
  TEXT_UNREADABLE,
  /** A picture of a form of which too little was recognized surely. */
  PICTURE_UNCLEAR,
  /** Only points to where the content is: frames, a page that forwards, a master document. */
  LINKED_CONTENT,
  /** Read well, and holds no form that any mapping knows. */
  NO_FORM,
  /** A form's table has no lines, and what its texts' places make it say does not add up. */
  TABLE_UNPROVEN,
  /** Its forms are templates that nobody filled in. */
  EMPTY_TEMPLATE,
  /** Could not be opened on the disk. */
  UNREADABLE,
  /** A link, a pipe or a device: never opened. */
  NOT_A_FILE,
  /** Left by an operating system or an office program; nobody submitted it. */
  LEFTOVER,
  /** Could not be copied into the archive; the next run tries again. */
  NOT_ARCHIVED,
  /** Came, and is no longer where originals are kept. */
  ORIGINAL_MISSING,
  /** Came, and what is kept as it has another content. */
  ORIGINAL_DAMAGED,
  /** Where originals are kept cannot be reached at present. */
  ORIGINAL_UNAVAILABLE,
  /** Failed in a way that Fuhe does not know. */
  INTERNAL_ERROR
}
