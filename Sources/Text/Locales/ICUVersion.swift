import CICU

/// The version of ICU whose data the program was built for, such as `72.1`.
public let icuVersion = unsafe String(cString: cicu_version())
