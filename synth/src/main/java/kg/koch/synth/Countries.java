package kg.koch.synth;

/** Countries, how often people go to them or come from them, and where they cross the border. */
final class Countries {

  static final String HOME = "KGZ";
  static final String RUSSIA = "RUS";

  private static final String[] WORK = {
    RUSSIA, "KAZ", "TUR", "KOR", "ARE", "DEU", "GBR", "USA", "POL", "JPN"
  };
  private static final double[] WORK_WEIGHTS = {78, 8, 5, 2, 1.5, 1.5, 1.5, 1.5, .6, .4};
  private static final String[] TRIP = {"KAZ", "UZB", RUSSIA, "TUR", "CHN", "TJK", "ARE", "IND"};
  private static final double[] TRIP_WEIGHTS = {52, 22, 12, 5, 4, 3, 1.5, .5};
  private static final String[] NEAR = {"KAZ", "UZB", "TJK", "CHN"};
  private static final double[] NEAR_WEIGHTS = {55, 38, 5, 2};
  private static final String[] VISITOR = {
    "KAZ", "UZB", RUSSIA, "TJK", "CHN", "TUR", "IND", "PAK", "DEU", "KOR", "USA", "GBR"
  };
  private static final double[] VISITOR_WEIGHTS = {40, 28, 18, 4, 4, 1.5, 1, .7, .8, .8, .7, .5};
  private static final String[] SETTLER = {
    RUSSIA, "KAZ", "UZB", "TJK", "CHN", "TUR", "IND", "PAK", "BGD"
  };
  private static final double[] SETTLER_WEIGHTS = {42, 11, 13, 10, 10, 4, 5, 3, 2};

  private Countries() {}

  static String forWork(Randomness random) {
    return WORK[random.weighted(WORK_WEIGHTS)];
  }

  static String forTrip(Randomness random) {
    return TRIP[random.weighted(TRIP_WEIGHTS)];
  }

  static String near(Randomness random) {
    return NEAR[random.weighted(NEAR_WEIGHTS)];
  }

  static String ofVisitor(Randomness random) {
    return VISITOR[random.weighted(VISITOR_WEIGHTS)];
  }

  static String ofSettler(Randomness random) {
    return SETTLER[random.weighted(SETTLER_WEIGHTS)];
  }

  /** Where a journey between a country and the south or the north of the country crosses. */
  static String checkpoint(String country, boolean south, int choice) {
    return switch (country) {
      case "KAZ" -> choice < 60 ? "AK_JOL" : land(choice);
      case "UZB" -> "DOSTUK";
      case "TJK" -> "KYZYL_BEL";
      case "CHN" -> choice < 50 ? "TORUGART" : "IRKESHTAM";
      case RUSSIA -> choice < 25 ? "AK_JOL" : airport(south);
      default -> airport(south);
    };
  }

  private static String land(int choice) {
    return choice < 75 ? "CHALDOVAR" : choice < 90 ? "AK_TILEK" : "KEN_BULUN";
  }

  private static String airport(boolean south) {
    return south ? "OSH_AIR" : "MANAS_AIR";
  }
}
