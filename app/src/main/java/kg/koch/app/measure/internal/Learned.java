package kg.koch.app.measure.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kg.koch.measure.provisional.ProvisionalModels;
import kg.koch.measure.repair.RepairPlan;
import kg.koch.measure.stay.CrossingRepair;
import kg.koch.measure.stay.TravelPatterns;

/**
 * What was learned from everybody: how people travel, from which missing crossings are drawn, and
 * the models of provisional figures. It is learned from the deliveries up to one day and does not
 * change until it is learned anew, so that a month delivered later changes the figures of those
 * only of whom it tells.
 *
 * @param day the first day not known when it was learned
 */
public record Learned(LocalDate day, TravelPatterns patterns, ProvisionalModels models) {

  private static final String FILE = "learned.bin";

  /** One of many draws that would do as well; fixed, so that a run gives the same bytes again. */
  private static final long SEED = 1;

  /** One repair a draw; the first is that of the published figures. */
  List<CrossingRepair> repairs(RepairPlan plan) {
    return switch (plan.repair()) {
      case NONE -> List.of(CrossingRepair.NONE);
      case MIDPOINT -> List.of(CrossingRepair.MIDPOINT);
      case HOTDECK -> patterns.repairs(SEED, plan.draws(), Math.toIntExact(day.toEpochDay()));
    };
  }

  /** Writes patterns and models, as numbers with the highest byte first. */
  public void writeTo(Path folder) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE))))) {
      out.writeLong(day.toEpochDay());
      patterns.writeTo(out);
      models.writeTo(out);
    }
  }

  /** What {@link #writeTo} wrote. */
  public static Learned readFrom(Path folder) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(FILE))))) {
      LocalDate day = LocalDate.ofEpochDay(in.readLong());
      TravelPatterns patterns = TravelPatterns.readFrom(in);
      return new Learned(day, patterns, ProvisionalModels.readFrom(in));
    }
  }
}
