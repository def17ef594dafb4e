package io.fuhe.cli;

import io.fuhe.document.scan.OcrFolder;
import io.fuhe.document.scan.Tesseract;
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
    if (!new OcrFolder(Path.of(folder)).isComplete()) {
      return messages.get("ocr.missing", folder);
    }
    String second = settings.get("fuhe.tesseract");
    return Tesseract.installed(second == null ? Tesseract.NAME : second)
        .map(program -> messages.get("ocr.usedTwice", folder, program.toString()))
        .orElseGet(() -> messages.get("ocr.used", folder));
  }
}
