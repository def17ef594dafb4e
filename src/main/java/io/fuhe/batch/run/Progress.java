package io.fuhe.batch.run;

/** Told how a run goes on. */
public interface Progress {

  /** Says nothing to anybody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void expect(int files) {}

        @Override
        public void done(int files) {}
      };

  /** So many files are to be read. */
  void expect(int files);

  /** All others are read and reported, and so many with pictures are to be read yet. */
  default void expectPictures(int files) {
    expect(files);
  }

  /** So many more are read. */
  void done(int files);

  /** So many workers on other machines have files in hand; asked again and again. */
  default void workers(int workers) {}

  /** So many workers on other machines cannot join; asked again and again. */
  default void refused(int workers) {}
}
