package io.fuhe.cli;

import io.fuhe.batch.settings.MappingSource;
import io.fuhe.batch.settings.Template;
import io.fuhe.i18n.Language;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A template as it was when work with it began: whoever edits the original meanwhile disturbs
 * nothing.
 */
record TemplateCopy(Path file) implements Closeable {

  /**
   * Copies a template.
   *
   * @param own the file that was named; null for the one of the mappings
   * @param mappings where a template may be; null for the built-in one
   */
  static TemplateCopy of(Template kind, Path own, Path mappings, Language language)
      throws IOException {
    TemplateCopy copy = new TemplateCopy(Files.createTempFile("fuhe-template", ""));
    try (InputStream in =
        own != null
            ? Files.newInputStream(own)
            : MappingSource.template(kind, mappings, language)) {
      Files.copy(in, copy.file, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Files.delete(file);
  }
}
