package io.fuhe.cli;

import io.fuhe.batch.settings.MappingSource;
import io.fuhe.batch.settings.Template;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.UnusableTemplate;
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

  /** Makes of a file what can be filled in. */
  interface Reader<T> {
    T read(Path file) throws UnusableTemplate, IOException;
  }

  /**
   * Reads the template.
   *
   * @param error the message that takes what is wrong with it
   * @throws CommandFailed when it cannot be used
   */
  <T> T read(Reader<T> reader, String error, Messages messages) throws IOException {
    try {
      return reader.read(file);
    } catch (UnusableTemplate e) {
      throw new CommandFailed(messages.get(error, String.join("\n", e.sentences(messages))), e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.delete(file);
  }
}
