package kg.koch.link.weigh;

import java.util.List;
import kg.koch.link.block.Block;
import kg.koch.link.block.KeyPart;
import kg.koch.link.block.PairVisitor;
import kg.koch.link.compare.Scratch;
import kg.koch.link.record.Records;

/** Counts in how many likely matches each key part is there and agrees. */
final class AgreementVisitor implements PairVisitor {

  private final Scorer scorer;
  private final double least;
  private final KeyPart[] parts;
  private final int rowWidth;
  private final Scratch scratch = new Scratch();
  private final long[] agreeing;
  private long matches;
  private Block block;

  AgreementVisitor(Scorer scorer, double least, List<KeyPart> parts, Records records) {
    this.scorer = scorer;
    this.least = least;
    this.parts = parts.toArray(KeyPart[]::new);
    this.rowWidth = records.width();
    this.agreeing = new long[parts.size()];
    this.block = new Block(records);
  }

  long matches() {
    return matches;
  }

  long agreeing(int part) {
    return agreeing[part];
  }

  @Override
  public void begin(Block next) {
    block = next;
  }

  @Override
  public void pair(int first, int second) {
    int[] rows = block.rows();
    float enough = Math.nextDown((float) least);
    if (scorer.weightFrom(enough, rows, first * rowWidth, second * rowWidth, scratch) < least) {
      return;
    }
    matches++;
    for (int part = 0; part < parts.length; part++) {
      int code = parts[part].code(rows, first * rowWidth);
      if (code != 0 && code == parts[part].code(rows, second * rowWidth)) {
        agreeing[part]++;
      }
    }
  }
}
