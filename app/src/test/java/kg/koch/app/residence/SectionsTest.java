package kg.koch.app.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.residence.ResidenceDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up crossings in sections, in memory and in a file. */
class SectionsTest {

  private static final int ROWS = 300_000;
  private static final long EVERYTHING = Long.MAX_VALUE;
  private static final Observation OBSERVED = new Observation(Integer.MIN_VALUE, 20_400);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theFileGivesTheSameBytesAsMemoryWithAnyThreads(int threads) throws IOException {
    assertThat(parquet(5, 0, threads)).isEqualTo(parquet(5, EVERYTHING, 1));
  }

  @Test
  void halfInMemoryGivesTheSameBytesToo() throws IOException {
    assertThat(parquet(5, ROWS / 2, 2)).isEqualTo(parquet(5, EVERYTHING, 1));
  }

  @Test
  void howManySectionsThereAreDoesNotShowInRows() throws IOException {
    assertThat(csv(7)).isEqualTo(csv(1));
  }

  @Test
  void nothingIsLeftOfTheFile() throws IOException {
    parquet(3, 0, 2);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private byte[] parquet(int sections, long memoryRows, int threads) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    Judge judge = recorded();
    write(ParquetOutcomes.into(target, judge, Persons.NUMBERS), sections, memoryRows, threads);
    return target.toByteArray();
  }

  private byte[] csv(int sections) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    Judge judge = recorded();
    write(CsvOutput.into(target, judge, Persons.NUMBERS), sections, EVERYTHING, 2);
    return target.toByteArray();
  }

  private static Judge recorded() {
    return Judge.ofRecorded(
        new Rules(ResidenceDefinition.known(), true), OBSERVED, Persons.NUMBERS, Repair.MIDPOINT);
  }

  private void write(Outcomes outcomes, int count, long memoryRows, int threads)
      throws IOException {
    List<long[]> rows = rows();
    long[] sample = rows.stream().limit(2000).mapToLong(row -> row[0]).toArray();
    try (Workers workers = new Workers(threads);
        Sections sections =
            new Sections(Edges.of(sample, count), folder.resolve("out"), memoryRows)) {
      workers.each(
          threads,
          thread -> {
            SectionFiller filler = new SectionFiller(sections, OBSERVED);
            for (int row = thread; row < rows.size(); row += threads) {
              filler.add(rows.get(row)[0], rows.get(row)[1]);
            }
            filler.end();
          });
      outcomes.write(sections, workers);
    }
  }

  private static List<long[]> rows() {
    Random random = new Random(8);
    return Stream.generate(
            () ->
                new long[] {
                  random.nextInt(40_000) * 977L,
                  PackedCrossing.of(
                      17_000 + random.nextInt(3600), random.nextInt(1000), -1, random.nextInt(2))
                })
        .limit(ROWS)
        .toList();
  }
}
