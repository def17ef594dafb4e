package io.fuhe.inbox;

import java.nio.file.Path;

/**
 * A file found in the inbox.
 *
 * @param path relative to the inbox, with slashes
 * @param file where it is
 */
public record ReceivedFile(String path, Path file) {}
