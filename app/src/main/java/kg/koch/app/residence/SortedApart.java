package kg.koch.app.residence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All crossings of a file apart by section of persons.
 *
 * @param early crossings left out because they were before observation
 * @param late crossings left out because they were on or after its end
 */
record SortedApart(Sections sections, Persons persons, long early, long late)
    implements AutoCloseable {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /**
   * Puts crossings held in blocks into sections. Where nobody asked who is similar to whom, the
   * blocks themselves are the one section: they are in memory already.
   *
   * @param beside see {@link Sections}
   */
  static SortedApart of(Crossings crossings, Observation observed, Path beside, Workers workers) {
    List<RowColumns> blocks = crossings.blocks();
    if (blocks.stream().allMatch(block -> block.alike == null)) {
      return new SortedApart(
          Sections.held(blocks.stream().map(RowColumns::asBlock).toList(), beside),
          crossings.persons(),
          crossings.early(),
          crossings.late());
    }
    long rows = crossings.rows();
    int wanted = Edges.sections(rows);
    long[] sample = wanted == 1 ? new long[0] : sample(blocks, Edges.sampledOf(rows));
    Sections sections = new Sections(Edges.of(sample, wanted), beside);
    workers.each(
        workers.threads(),
        thread -> {
          SectionFiller filler = new SectionFiller(sections, observed);
          for (int block = thread; block < blocks.size(); block += workers.threads()) {
            fill(filler, blocks.get(block));
          }
          filler.end();
        });
    return new SortedApart(sections, crossings.persons(), crossings.early(), crossings.late());
  }

  private static void fill(SectionFiller filler, RowColumns block) {
    int[] alike = block.alike;
    for (int row = 0; row < block.rows; row++) {
      if (alike == null) {
        filler.add(block.person(row), block.packed(row));
      } else {
        filler.add(block.person(row), block.packed(row), alike[row]);
      }
    }
  }

  /** The keys of one person in so many, whatever the order of rows. */
  private static long[] sample(List<RowColumns> blocks, long oneOf) {
    return blocks.stream()
        .flatMapToLong(block -> IntStream.range(0, block.rows).mapToLong(block::person))
        .filter(person -> Long.remainderUnsigned(person * GOLDEN >>> 16, oneOf) == 0)
        .toArray();
  }

  @Override
  public void close() throws IOException {
    sections.close();
  }
}
