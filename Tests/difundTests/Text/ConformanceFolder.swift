import Foundation

/// The folder of data that are too big to keep with the tests, when the environment names one.
let conformanceFolder = ProcessInfo.processInfo.environment["DIFUND_CONFORMANCE"]
