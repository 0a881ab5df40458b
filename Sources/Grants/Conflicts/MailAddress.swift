/// An e-mail address in the form in which two of them are compared.
struct MailAddress: Sendable {
  let text: String
  let domain: String

  init?(_ address: String) {
    text = folded(address)
    guard let at = text.lastIndex(of: "@") else { return nil }
    domain = String(text[text.index(after: at)...])
    guard at > text.startIndex, !domain.isEmpty else { return nil }
  }

  /// The domain, unless anyone can get an address there.
  var organisationDomain: String? { publicMailDomains.contains(domain) ? nil : domain }
}

/// The domains that a domain lies within, at least two labels long: `uni.example` of
/// `a.uni.example`.
func outerDomains(of domain: String) -> [String] {
  let labels = domain.split(separator: ".")
  guard labels.count > 2 else { return [] }
  return (1...(labels.count - 2)).map { labels[$0...].joined(separator: ".") }
}

/// Whether anyone gets an address at a domain.
func isPublicMailDomain(_ domain: String) -> Bool { publicMailDomains.contains(domain) }

/// Domains where anyone gets an address, so that sharing one says nothing: the large providers of
/// the region and of the world.
private let publicMailDomains: Set<String> = [
  "126.com", "163.com", "aliyun.com", "aol.com", "foxmail.com", "gmail.com", "gmx.com",
  "googlemail.com", "hotmail.co.th", "hotmail.com", "icloud.com", "live.com", "mail.com", "me.com",
  "msn.com", "outlook.co.id", "outlook.co.th", "outlook.com", "outlook.ph", "pm.me", "proton.me",
  "protonmail.com", "qq.com", "rocketmail.com", "sina.cn", "sina.com", "sohu.com", "tutanota.com",
  "vip.qq.com", "yahoo.co.id", "yahoo.co.th", "yahoo.com", "yahoo.com.cn", "yahoo.com.my",
  "yahoo.com.ph", "yahoo.com.sg", "yahoo.com.vn", "yandex.com", "yeah.net", "ymail.com", "zoho.com",
]
