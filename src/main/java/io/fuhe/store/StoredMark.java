package io.fuhe.store;

import io.fuhe.check.TextMark;

/** A mark of a stored form's texts. */
public record StoredMark(String formId, TextMark mark) {}
