package io.fuhe.worker;

import io.fuhe.annotate.Annotation;
import io.fuhe.annotate.Annotators;
import io.fuhe.annotate.CopyWriter;
import io.fuhe.annotate.Remark;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.form.Place;
import io.fuhe.i18n.Language;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.Examiner;
import io.fuhe.pipeline.FileExaminer;
import java.nio.file.Path;
import java.util.List;

/** Works on files in this very process: nothing bounds their time, and all share its memory. */
public final class WorkHere implements FileWork {

  private final FileExaminer examiner;
  private final FileExaminer quick;
  private final CopyWriter copies;
  private final Looking looking;

  /** Works with mappings, within the limits of what is read. */
  public WorkHere(Limits limits, Mappings mappings) {
    this.examiner = new Examiner(new Documents(limits), mappings);
    this.quick = new Examiner(new Documents(limits.with(limits.scans().waiting())), mappings);
    this.copies = new Annotators(limits);
    this.looking = new Looking(limits);
  }

  @Override
  public Examined examine(Path file, String name, String id) {
    return examiner.examine(file, name, id);
  }

  @Override
  public Examined examineUnlessPictures(Path file, String name, String id) {
    return quick.examine(file, name, id);
  }

  @Override
  public Annotation copy(
      Path original, String name, List<Remark> remarks, Language language, Path target) {
    return copies.copy(original, name, remarks, language, target);
  }

  @Override
  public Sight look(Path file, String name, Place at, Path picture) {
    return looking.at(file, name, at, picture);
  }
}
