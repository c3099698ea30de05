package kg.koch.publish.cube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.PublishedTableBuilder;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TextTableFiles;
import kg.koch.terms.FigureInterval;

/** Releases of one small table, in which every kind of cell there is stands once. */
public final class TestCubes {

  private TestCubes() {}

  /** The release of this table alone, read back. */
  public static Release release(PublishedTable table) {
    try {
      Path folder = Files.createTempDirectory("koch-cube-");
      Path written =
          HandMadeRelease.write(
              folder,
              new TextTableFiles(),
              HandMadeRelease.key(),
              HandMadeRelease.content("2026-01-01"),
              table);
      Release release =
          new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
              .read(written);
      release.findTable("C2").orElseThrow();
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
      return release;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Of 2023 nothing is listed. In 2024: Kyrgyzstan 310, women 150 (provisional, 140 to 160), men
   * 160 (low reliability); Batken hidden, so all within it is; Osh region 90, of whom women too
   * imprecise, men without a figure; everything else of Osh is zero.
   */
  public static PublishedTable everyKind() {
    PublishedTableBuilder table =
        PublishedTable.builder("C2", HandMadeRelease.metadata("2026-01-01").axes());
    table.shown(310, 1, 0, 0, 0);
    table.add(new int[] {1, 0, 1, 0}, 150, "P", "F", new FigureInterval(140, 160));
    table.add(new int[] {1, 0, 2, 0}, 160.25, "U", "F");
    table.hidden(1, 1, 0, 0);
    table.shown(90, 1, 2, 0, 0);
    table.add(new int[] {1, 2, 1, 0}, Double.NaN, "Q", "N");
    table.add(new int[] {1, 2, 2, 0}, Double.NaN, "M", "F");
    return table.build();
  }
}
