/// The picture by which Kiwix shows a file in its library: an open book and a head above it.
///
/// It is a PNG of 48 × 48 pixels in two colours, as the format of the file demands.
enum ZIMIllustration {
  private static let digits = """
    89504e470d0a1a0a0000000d49484452000000300000003001030000006dcc6bc400000006504c54450b
    5d66ffffff11d0ccbb000000584944415478da63602006301f0053fc1fc094fc0f64cafe0f6e0a552554
    3bd83036102b81811dc8667ec0c00e546e0fa4fe1f60fe0fa27ec883a97ff5f4a418415403d021ffea41
    ae67fe570ff6b55d0dd8d56c0944851400992468d72d556bcc0000000049454e44ae426082
    """

  static var bytes: [UInt8] {
    let digits = digits.utf8.filter { $0 != 0x0A }.map { $0 < 0x60 ? $0 - 0x30 : $0 - 0x57 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
