package io.fuhe.cli;

/** x. */
public final class Fuhe {
  private Fuhe() {}

  public static void main(String[] args) {
    System.out.println("hi");
  }
}
