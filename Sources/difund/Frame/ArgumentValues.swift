public import ArgumentParser
public import Grants
public import Vocabulary

// The words of the fund that options take as they are.

extension Application.Status: ExpressibleByArgument {}
extension Country: ExpressibleByArgument {}
extension Currency: ExpressibleByArgument {}
extension Track: ExpressibleByArgument {}
