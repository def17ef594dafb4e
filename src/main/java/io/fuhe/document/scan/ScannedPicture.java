package io.fuhe.document.scan;

import java.util.Comparator;
import java.util.List;

/** A picture made straight, with its rulings and its pieces of text. */
final class ScannedPicture {

  /** A picture that leans less is left as it is, in radians. */
  private static final double STRAIGHT = 0.0004;

  /** Fewer dark pixels than this that hang together are a speck. */
  private static final int SPECK = 6;

  /** So many pieces tell whether a picture stands upright. */
  private static final int TRIED = 12;

  /** Text that stands upright is read so surely, in percent. */
  private static final int UPRIGHT = 72;

  private final Rules rules;
  private final List<Piece> pieces;
  private final int usual;

  private ScannedPicture(Rules rules, List<Piece> pieces) {
    this.rules = rules;
    this.pieces = pieces;
    int[] heights = pieces.stream().mapToInt(Piece::height).filter(h -> h > 12).sorted().toArray();
    this.usual = heights.length == 0 ? 1 : heights[heights.length / 2];
  }

  /** Finds what is in a picture. */
  static ScannedPicture of(Picture picture) {
    Mask dark = picture.dark(Picture.DARK);
    double lean = Skew.of(dark);
    Picture straight = picture;
    if (Math.abs(lean) > STRAIGHT) {
      straight = picture.turned(lean);
      dark = straight.dark(Picture.DARK);
    }
    Mask clean = dark.withoutSpecks(SPECK);
    Rules rules = Rules.of(straight);
    Mask barriers = rules.barriers(clean.width, clean.height);
    for (int y = 0; y < clean.height; y++) {
      for (int x = 0; x < clean.width; x++) {
        if (barriers.at(x, y)) {
          clean.set(x, y, false);
        }
      }
    }
    Mask ink = straight.text(clean).withoutSpecks(SPECK);
    return new ScannedPicture(rules, Pieces.of(straight, ink, clean, Region.between(barriers)));
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  Rules rules() {
    return rules;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** Whether what it says can be read in the way that it stands. */
  boolean isUpright(Recognizer recognizer) {
    List<Recognized> read =
        pieces.stream()
            .sorted(Comparator.comparingInt((Piece p) -> p.x0() - p.x1()))
            .limit(TRIED)
            .flatMap(piece -> recognizer.read(piece.picture()).stream())
            .toList();
    return read.stream().mapToInt(Recognized::confidence).average().orElse(0) >= UPRIGHT;
  }

  /**
   * Prints its text and rulings.
   *
   * @param second another reader that figures are shown to, or null
   */
  void print(Recognizer recognizer, SecondReader second, PagePrints prints) {
    List<List<Recognized>> first =
        pieces.stream().map(piece -> PieceText.of(piece, usual, recognizer)).toList();
    List<List<Recognized>> read = second == null ? first : SecondOpinion.of(pieces, first, second);
    List<List<Recognized>> apart = Stacked.apart(pieces, read, usual);
    for (int i = 0; i < pieces.size(); i++) {
      prints.add(pieces.get(i), apart.get(i), usual);
    }
    rules.level().forEach(line -> prints.line(line.from(), line.at(), line.to(), line.at()));
    rules.upright().forEach(line -> prints.line(line.at(), line.from(), line.at(), line.to()));
  }
}
