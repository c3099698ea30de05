package kg.koch.app.chain;

import java.nio.file.Path;

/** Where things lie in the data folder of one country. See ARCHITECTURE.md, "The data folder". */
public record CountryFolder(Path root) {

  public Path synth() {
    return root.resolve("synth");
  }

  public Path keys() {
    return root.resolve("keys");
  }

  /** Uploads in pieces that are not finished yet. */
  public Path uploads() {
    return root.resolve("uploads");
  }

  /** Review sets that wait for the workspace to take them in. */
  public Path reviews() {
    return root.resolve("review");
  }

  /** Figures that others published. */
  public Path references() {
    return root.resolve("reference");
  }

  public Path releases() {
    return root.resolve("6-published");
  }

  /** Deliveries that are being fetched, as far as they came; kept between runs. */
  public Path arriving() {
    return root.resolve("arriving");
  }

  /** Every message sent into the state's data exchange. */
  public Path exchangeJournal() {
    return root.resolve("logs").resolve("x-road.csv");
  }

  /** For what does not fit in memory; emptied at every start. */
  public Path spill() {
    return unfinished().resolve("spill");
  }

  /** Where work in hand lies; emptied at every start. */
  public Path unfinished() {
    return root.resolve("unfinished");
  }
}
