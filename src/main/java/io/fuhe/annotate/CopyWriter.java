package io.fuhe.annotate;

import io.fuhe.i18n.Language;
import java.nio.file.Path;
import java.util.List;

/** Writes annotated copies. Whatever is in an original, an outcome comes back, no exception. */
public interface CopyWriter {

  /**
   * Writes the copy, where there is something to remark and the file can carry it.
   *
   * @param name what the submitter called the file, as its list of findings is to call it
   * @param remarks in the order in which they are to be read
   * @param language of what the copy says beside the remarks
   * @param target written over; not there afterwards when there is no copy
   */
  Annotation copy(Path original, String name, List<Remark> remarks, Language language, Path target);
}
