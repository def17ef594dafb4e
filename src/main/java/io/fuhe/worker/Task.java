package io.fuhe.worker;

/**
 * A file to be examined.
 *
 * @param file its absolute path
 * @param name what the submitter called it
 * @param id what the ids of its forms begin with
 */
record Task(String file, String name, String id) {}
