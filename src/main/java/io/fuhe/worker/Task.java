package io.fuhe.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fuhe.annotate.Annotation;
import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.annotate.Remark;
import io.fuhe.document.Reason;
import io.fuhe.form.Place;
import io.fuhe.i18n.Language;
import io.fuhe.pipeline.Examined;
import java.nio.file.Path;
import java.util.List;

/**
 * What a worker is asked to do with a file.
 *
 * @param <A> the answer
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Task.Read.class, name = "read"),
  @JsonSubTypes.Type(value = Task.Annotate.class, name = "annotate"),
  @JsonSubTypes.Type(value = Task.Look.class, name = "look")
})
sealed interface Task<A> {

  /** The type of the answer. */
  Class<A> answer();

  /** Does it in this process. */
  A done(FileWork here);

  /** The answer when the file cost more than it may, or ended the process. */
  A refused(Reason reason, String detail);

  /**
   * Whether the process that gave an answer can go on: one that had no memory left may have caches
   * in any state, and what it had may be with the files before.
   */
  boolean isSound(A answer);

  /** Whether it may be broken off. */
  boolean mayBeHalted();

  /**
   * A file to be examined.
   *
   * @param file its absolute path
   * @param name what the submitter called it
   * @param id what the ids of its forms begin with
   * @param unlessPictures whether one with pictures is left for later
   */
  record Read(String file, String name, String id, boolean unlessPictures)
      implements Task<Examined> {

    @Override
    public Class<Examined> answer() {
      return Examined.class;
    }

    @Override
    public Examined done(FileWork here) {
      return unlessPictures
          ? here.examineUnlessPictures(Path.of(file), name, id)
          : here.examine(Path.of(file), name, id);
    }

    @Override
    public Examined refused(Reason reason, String detail) {
      return Examined.refused(reason, detail, List.of());
    }

    @Override
    public boolean isSound(Examined answer) {
      return answer.reason() != Reason.OUT_OF_MEMORY;
    }

    @Override
    public boolean mayBeHalted() {
      return false;
    }
  }

  /**
   * A file of which a copy is to be annotated.
   *
   * @param file its absolute path
   * @param name what the submitter called it
   * @param target the absolute path of the copy
   */
  record Annotate(String file, String name, List<Remark> remarks, Language language, String target)
      implements Task<Annotation> {

    @Override
    public Class<Annotation> answer() {
      return Annotation.class;
    }

    @Override
    public Annotation done(FileWork here) {
      return here.copy(Path.of(file), name, remarks, language, Path.of(target));
    }

    @Override
    public Annotation refused(Reason reason, String detail) {
      Outcome outcome =
          switch (reason) {
            case TIMEOUT -> Outcome.TIMEOUT;
            case OUT_OF_MEMORY, TOO_COMPLEX -> Outcome.TOO_LARGE;
            default -> Outcome.CRASHED;
          };
      return Annotation.none(outcome, remarks, detail);
    }

    @Override
    public boolean isSound(Annotation answer) {
      return answer.outcome() != Outcome.TOO_LARGE;
    }

    @Override
    public boolean mayBeHalted() {
      return true;
    }
  }

  /**
   * A file of which a part is to be shown.
   *
   * @param file its absolute path
   * @param name what the submitter called it
   * @param at the place whose sheet or page is wanted
   * @param picture the absolute path of the picture of the page
   */
  record Look(String file, String name, Place at, String picture) implements Task<Sight> {

    @Override
    public Class<Sight> answer() {
      return Sight.class;
    }

    @Override
    public Sight done(FileWork here) {
      return here.look(Path.of(file), name, at, Path.of(picture));
    }

    @Override
    public Sight refused(Reason reason, String detail) {
      return Sight.refused(reason);
    }

    @Override
    public boolean isSound(Sight answer) {
      return answer.reason() != Reason.OUT_OF_MEMORY;
    }

    @Override
    public boolean mayBeHalted() {
      return false;
    }
  }
}
