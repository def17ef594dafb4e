package io.fuhe.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder that files are uploaded to. */
public final class Inbox {

  private final Path folder;

  public Inbox(Path folder) {
    this.folder = folder;
  }

  /** Takes the files one by one. */
  public interface Taker {
    /** Takes the next one. */
    void take(ReceivedFile file) throws IOException;
  }

  /**
   * Every file below the folder, ordered by path. Links are listed but not followed, so that
   * nothing outside the folder is ever read.
   *
   * @throws IOException when the folder itself cannot be read
   */
  public List<ReceivedFile> files() throws IOException {
    List<ReceivedFile> found = new ArrayList<>();
    each(found::add);
    return found;
  }

  /**
   * Hands on the same files in the same order, without ever holding more of them than those of the
   * folders that lie above one file.
   *
   * @throws IOException when the folder itself cannot be read
   */
  public void each(Taker taker) throws IOException {
    new InboxWalk(folder, taker).walk();
  }
}
