package io.fuhe.inbox;

import io.fuhe.files.FolderTrace;
import io.fuhe.files.Folders;
import io.fuhe.files.OwnerOnly;
import io.fuhe.files.Whole;
import io.fuhe.files.WritingFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps originals in a folder, of this machine or shared by several. */
public final class FolderStore implements OriginalStore {

  /** So many digits of a hash name the folder that an original is in. */
  private static final int FIRST = 2;

  private final Path folder;

  /** A folder; made when it is needed. */
  public FolderStore(Path folder) {
    this.folder = folder;
  }

  /** Where the original with a hash is kept. */
  public Path path(String sha256) {
    return folder.resolve(sha256.substring(0, FIRST)).resolve(sha256);
  }

  @Override
  public String address() {
    return "";
  }

  @Override
  public void ready() throws IOException {
    WritingFolder.tidy(folder);
  }

  @Override
  public Path aside() {
    return folder;
  }

  @Override
  public boolean has(String sha256, long size) {
    try {
      return Files.size(path(sha256)) == size;
    } catch (IOException notThere) {
      return false;
    }
  }

  @Override
  public Set<String> among(Collection<String> sha256s) {
    return sha256s.stream()
        .filter(sha256 -> Files.isRegularFile(path(sha256)))
        .collect(Collectors.toSet());
  }

  @Override
  public void keep(Path whole, String sha256) throws IOException {
    OwnerOnly.one(whole);
    Path place = path(sha256);
    OwnerOnly.one(Folders.make(place.getParent()));
    Whole.move(whole, place);
  }

  @Override
  public String trace() throws IOException {
    return FolderTrace.ofFolders(folder, FIRST);
  }

  @Override
  public Original open(String sha256) throws IOException {
    Path path = path(sha256);
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return Original.at(path);
  }
}
