package kg.koch.synth;

/**
 * The nine oblast-level units: shares of the population and of those away, and their districts.
 *
 * <p>Population: National Statistical Committee, mean population of 2022, thousands. Away: one
 * minus present to permanent population by the 2022 census; Batken, Issyk-Kul and the city of Osh,
 * for which no such ratio was published, take values between their neighbours'. Abroad: fitted, so
 * that those away are these shares once unregistered moves inside the country are counted in.
 */
public enum Oblast {
  ISSYK_KUL("KG02", 539, 0.10, 0.10, false, "205 210 215 220 225 410 420"),
  JALAL_ABAD("KG03", 1312, 0.19, 0.20, true, "204 207 211 215 220 223 225 230 410 420 430 440"),
  NARYN("KG04", 309, 0.13, 0.13, false, "210 220 230 235 245 400"),
  BATKEN("KG05", 571, 0.17, 0.17, true, "214 236 258 410 420 430"),
  OSH("KG06", 1464, 0.16, 0.16, true, "207 211 226 242 246 255 259"),
  TALAS("KG07", 273, 0.18, 0.20, false, "215 220 225 232 400"),
  CHUI("KG08", 1070, 0.05, 0.06, false, "203 206 209 213 217 219 222 223 400"),
  BISHKEK("KG11", 1144, 0.01, 0.04, false, "201 202 203 204"),
  OSH_CITY("KG21", 346, 0.10, 0.10, true, "000");

  private static final Oblast[] ALL = values();

  private final String area;
  private final double thousands;
  private final double away;
  private final double abroad;
  private final boolean south;
  private final String[] soate;

  Oblast(
      String area, double thousands, double away, double abroad, boolean south, String districts) {
    this.area = area;
    this.thousands = thousands;
    this.away = away;
    this.abroad = abroad;
    this.south = south;
    String[] codes = districts.split(" ");
    soate = new String[codes.length];
    for (int i = 0; i < codes.length; i++) {
      soate[i] = "417" + area.substring(2) + codes[i] + ending(codes[i]);
    }
  }

  /** Codes of cities end in 10, codes of districts in 00. */
  private static String ending(String code) {
    return code.charAt(0) == '4' ? "000010" : "000000";
  }

  String area() {
    return area;
  }

  double thousands() {
    return thousands;
  }

  double away() {
    return away;
  }

  double abroad() {
    return abroad;
  }

  boolean south() {
    return south;
  }

  /** The SOATE code of one of its districts, counted from 0. */
  public String soate(int district) {
    return soate[district];
  }

  /** One of its districts, all alike. */
  public int anyDistrict(Randomness random) {
    return random.between(0, soate.length - 1);
  }

  /** One of the oblasts, by population. */
  public static Oblast any(Randomness random) {
    double[] weights = new double[ALL.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = ALL[i].thousands;
    }
    return ALL[random.weighted(weights)];
  }

  /** Where a household that leaves its home goes: mostly Bishkek and Chui. */
  public static Oblast destination(Randomness random) {
    double choice = random.share();
    return choice < 0.45 ? BISHKEK : choice < 0.70 ? CHUI : any(random);
  }
}
