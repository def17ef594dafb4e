package io.fuhe.batch.data;

import io.fuhe.files.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps two runs off one data folder, whatever database they write to. The operating system lets go
 * of the lock when a process dies, so that a killed run never locks out the next.
 */
public final class DataLock implements AutoCloseable {

  private static final String FILE = "run.lock";

  /**
   * Folders that this process holds. Asked first, because on POSIX systems a second channel on the
   * file would let go of the lock of the first when it is closed.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** Folders that this process keeps between its runs. */
  private static final Set<Path> KEPT = ConcurrentHashMap.newKeySet();

  private final Path folder;

  /** Null where the process keeps the folder anyhow. */
  private final FileChannel channel;

  private DataLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Keeps a data folder for this process until it is closed. */
  public interface Kept extends AutoCloseable {

    @Override
    void close() throws IOException;
  }

  /**
   * Keeps a data folder: runs of this process take it one after another as ever, those of other
   * processes find it in use.
   *
   * @throws DataInUse when it is taken
   * @throws IOException when it cannot be written to
   */
  public static Kept keep(Path data) throws IOException {
    DataLock lock = take(data);
    KEPT.add(lock.folder);
    HELD.remove(lock.folder);
    return () -> {
      KEPT.remove(lock.folder);
      lock.channel.close();
    };
  }

  /**
   * Takes a data folder; makes it when it is not there.
   *
   * @throws DataInUse when it is taken
   * @throws IOException when it cannot be written to
   */
  public static DataLock take(Path data) throws IOException {
    Path folder = Folders.make(data).toRealPath();
    if (!HELD.add(folder)) {
      throw new DataInUse(data);
    }
    if (KEPT.contains(folder)) {
      return new DataLock(folder, null);
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        throw new DataInUse(data);
      }
      OwnData.secure(folder);
      taken = true;
      return new DataLock(folder, channel);
    } finally {
      if (!taken) {
        HELD.remove(folder);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  /** Lets go of the folder; the file stays, empty. */
  @Override
  public void close() throws IOException {
    if (channel == null) {
      HELD.remove(folder);
    } else if (channel.isOpen()) {
      try {
        OwnData.secure(folder);
      } finally {
        channel.close();
        HELD.remove(folder);
      }
    }
  }
}
