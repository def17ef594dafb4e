/** The desk for programs: what its pages show and do, as JSON under {@code /api/v1}. */
package io.fuhe.desk.api;
