package io.fuhe.document.page;

import io.fuhe.document.UnreadableDocument;
import java.io.IOException;
import java.util.Optional;

/** Recognizes what pages show that are pictures. */
public interface PictureReading {

  /** Recognizes nothing. */
  PictureReading NONE = content -> Optional.empty();

  /**
   * What a page shows; nothing where that cannot be read, or not be believed.
   *
   * @param content what else is printed on it
   */
  Optional<RecognizedPage> read(PageContent content) throws UnreadableDocument, IOException;
}
