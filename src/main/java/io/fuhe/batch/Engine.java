package io.fuhe.batch;

/**
 * What reads and judges: the program's build and its mappings.
 *
 * @param id changes when either does
 */
public record Engine(String id) {}
