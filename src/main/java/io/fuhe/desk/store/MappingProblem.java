package io.fuhe.desk.store;

import java.time.Instant;

/**
 * A form that somebody says was read wrongly.
 *
 * @param mapping the layout that it was read by
 * @param words what is wrong, in somebody's words; may be empty
 * @param settledBy who says that it is dealt with; null where nobody does
 */
public record MappingProblem(
    long id,
    String formId,
    String sha256,
    String path,
    String mapping,
    String container,
    int unread,
    String words,
    String actor,
    Instant at,
    String settledBy,
    Instant settledAt) {}
