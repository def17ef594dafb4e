package io.fuhe.mapping;

/**
 * The text of one mapping file.
 *
 * @param name the file's name, with its ending
 */
public record MappingFile(String name, String yaml) {}
