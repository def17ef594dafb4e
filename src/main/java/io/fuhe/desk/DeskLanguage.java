package io.fuhe.desk;

import io.fuhe.i18n.Language;

/** The language that the desk speaks to those who chose none. */
public record DeskLanguage(Language language) {}
