package io.fuhe.cli;

import io.fuhe.document.scan.OcrFolder;
import io.fuhe.i18n.Messages;
import java.nio.file.Path;

/** Whether a run reads pictures of pages, in words. */
final class PicturesRead {

  private PicturesRead() {}

  /** The line. */
  static String line(Settings settings, Messages messages) {
    String folder = settings.get("fuhe.ocr");
    if (folder == null || folder.isBlank()) {
      return messages.get("ocr.off");
    }
    boolean complete = new OcrFolder(Path.of(folder)).isComplete();
    return messages.get(complete ? "ocr.used" : "ocr.missing", folder);
  }
}
