package io.fuhe.document.scan;

/** Which pixels of a picture are dark. */
final class Mask {

  final int width;
  final int height;
  private final boolean[] dark;

  /** Makes one without a dark pixel. */
  Mask(int width, int height) {
    this.width = width;
    this.height = height;
    this.dark = new boolean[width * height];
  }

  /** Whether a pixel is dark; none is outside of the picture. */
  boolean at(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && dark[y * width + x];
  }

  /** Sets a pixel; those outside of the picture do not count. */
  void set(int x, int y, boolean value) {
    if (x >= 0 && y >= 0 && x < width && y < height) {
      dark[y * width + x] = value;
    }
  }

  /** The same with rows and columns exchanged. */
  Mask transposed() {
    Mask turned = new Mask(height, width);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned.dark[x * height + y] = dark[y * width + x];
      }
    }
    return turned;
  }

  /** The same once more. */
  Mask copy() {
    Mask copy = new Mask(width, height);
    System.arraycopy(dark, 0, copy.dark, 0, dark.length);
    return copy;
  }

  /** The same without specks: dark pixels that hang together in fewer than so many. */
  Mask withoutSpecks(int least) {
    Mask kept = copy();
    boolean[] seen = new boolean[dark.length];
    int[] stack = new int[least];
    for (int at = 0; at < dark.length; at++) {
      if (dark[at] && !seen[at]) {
        int size = gather(at, seen, stack);
        for (int i = 0; i < size && size < least; i++) {
          kept.dark[stack[i]] = false;
        }
      }
    }
    return kept;
  }

  /** Gathers what hangs together with a pixel, up to the length of the list. */
  private int gather(int start, boolean[] seen, int[] list) {
    int size = 0;
    list[size++] = start;
    seen[start] = true;
    for (int next = 0; next < size; next++) {
      int x = list[next] % width;
      int y = list[next] / width;
      for (int i = 0; i < 9; i++) {
        int nx = x + i % 3 - 1;
        int ny = y + i / 3 - 1;
        if (at(nx, ny)) {
          int there = ny * width + nx;
          boolean listed = false;
          for (int j = 0; j < size && !listed; j++) {
            listed = list[j] == there;
          }
          if (!listed) {
            if (size == list.length) {
              return size;
            }
            list[size++] = there;
            seen[there] = true;
          }
        }
      }
    }
    return size;
  }
}
