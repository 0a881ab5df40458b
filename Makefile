# make demo   builds difund and runs a whole example fund in ./demo-fund (LOCALE=km in Khmer)
# make test   builds and runs every test
# make lint   checks the format of the sources
# make clean  removes what was built

DEMO ?= demo-fund
LOCALE ?= en

.PHONY: demo test build lint clean packages

demo: build
	@DIFUND_LOCALE="$(LOCALE)" .build/release/difund demo --into "$(DEMO)" --replace

build: packages
	swift build -c release --product difund --quiet

test: packages
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --disable-xctest --parallel

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

packages:
	@.ci/install-packages .ci/packages

clean:
	rm -rf .build "$(DEMO)"
