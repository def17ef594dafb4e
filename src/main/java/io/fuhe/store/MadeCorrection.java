package io.fuhe.store;

import io.fuhe.form.Correction;
import java.time.Instant;

/**
 * A correction with who made it, when and why.
 *
 * @param version counts the corrections of a form from 1
 */
public record MadeCorrection(
    int version, Correction correction, String reason, String actor, Instant at) {}
