package io.fuhe.form;

/** How a value came into a form. */
public enum Origin {
  /** Characters that the file itself holds. */
  READ,
  /** Recognized in a picture. */
  OCR,
  /** Put right by a person. */
  CORRECTED
}
