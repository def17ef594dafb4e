package io.fuhe.cli;

import io.fuhe.annotate.CopyWriter;
import io.fuhe.batch.settings.FileWorks;
import io.fuhe.batch.settings.FuheProperties;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.RefusedOriginal;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.Examined;
import io.fuhe.worker.FileWork;
import io.fuhe.worker.Sight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * Examines files for commands that keep nothing: with the limits of a run, and in processes of
 * their own like those of a run unless they are quickly read, so that a file has the same outcome
 * wherever it is looked at.
 */
final class Examining implements AutoCloseable {

  private final Path folder;
  private final Limits limits;
  private final FileWork work;

  private Examining(Path folder, Limits limits, FileWork work) {
    this.folder = folder;
    this.limits = limits;
    this.work = work;
  }

  /**
   * Examines as the settings say.
   *
   * @param files the mappings as files
   * @param mappings the same, loaded
   * @throws CommandFailed in words fit for people when a setting is refused
   * @throws IOException when there is no room for temporary files
   */
  static Examining with(
      Settings settings, List<MappingFile> files, Mappings mappings, Messages messages)
      throws IOException {
    FuheProperties properties;
    try {
      properties = settings.binder().bindOrCreate("fuhe", FuheProperties.class);
    } catch (RuntimeException e) {
      throw new StartFailure(Path.of(""), settings, messages).explained(e);
    }
    Path folder = Files.createTempDirectory("fuhe");
    return new Examining(
        folder,
        FileWorks.limits(properties),
        FileWorks.ofFew(properties, files, mappings, folder.resolve("workers")));
  }

  /** Refuses what no run reads. */
  void admit(Path file) throws RefusedOriginal {
    Archive.admit(file, limits.bytes());
  }

  /**
   * Examines a file that was admitted.
   *
   * @param name what it is called
   * @param id what the ids of its forms begin with
   */
  Examined examine(Path file, String name, String id) {
    return work.examine(file, name, id);
  }

  /** Writes annotated copies, within the same limits. */
  CopyWriter copies() {
    return work;
  }

  /**
   * Shows the part of a file that a place is in.
   *
   * @param picture where a picture of the page is written, if the file has pages
   */
  Sight look(Path file, String name, Place at, Path picture) {
    return work.look(file, name, at, picture);
  }

  /**
   * The grids of a file. It is read in this process only when it was read well within the limits
   * before: reading it again costs as much.
   *
   * @param name what it is called
   * @throws CommandFailed that says why it cannot be read
   */
  Document document(Path file, String name, Messages messages) throws IOException {
    try {
      Path real = file.toRealPath();
      admit(real);
      Examined examined = examine(real, name, "document");
      if (!examined.accepted() && examined.reason() != Reason.NO_FORM) {
        throw unread(file, examined.reason(), null, messages);
      }
      return new Documents(limits).read(real, name);
    } catch (UnreadableDocument e) {
      throw unread(file, e.reason(), e, messages);
    } catch (RefusedOriginal e) {
      throw unread(file, e.reason(), e, messages);
    }
  }

  private static CommandFailed unread(
      Path file, Reason reason, Exception cause, Messages messages) {
    return new CommandFailed(file + ": " + messages.get("reason." + reason), cause);
  }

  @Override
  public void close() {
    work.close();
    FileUtils.deleteQuietly(folder.toFile());
  }
}
