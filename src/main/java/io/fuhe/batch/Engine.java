package io.fuhe.batch;

/**
 * What reads and judges: the program's build, its mappings and its limits.
 *
 * @param id changes when any of them does
 */
public record Engine(String id) {}
