# ingestion.md, heading 3: Request validation
Feature: Events that cannot be read are refused with every mistake

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan

  Rule: The mistakes of all fields are told together, in the order of the fields

    Scenario Outline: Example <example>
      When the body <body> is sent
      Then it is refused for "<mistakes>"

      Examples:
        | example | body                                                                | mistakes                                                                                           |
        | A       | {}                                                                  | domain: can't be blank; event_name: can't be blank; url: is required                               |
        | B       | {"domain":"shop.test","name":"pageview"}                            | url: is required                                                                                   |
        | C       | {"domain":"shop.test","name":"","url":"https://shop.test"}          | event_name: can't be blank                                                                         |
        | D       | {"domain":null,"name":"pageview","url":"about:config"}              | domain: can't be blank                                                                             |
        | E       | {"d":"shop.test","n":"pageview","u":"data:text/html,hi"}            | url: scheme is not allowed                                                                         |
        | F       | {"d":"shop.test","n":"engagement","u":"https://shop.test/","sd":-1} | event_name: engagement event requires a valid integer value for at least one of 'sd' or 'e' fields |
        | G       | {"d":"shop.test","n":["x"],"u":"https://shop.test/","h":true}       | event_name: is invalid; hash_mode: is invalid                                                      |
        | H       | [1,2]                                                               | request: Unable to parse request body as json                                                      |

    Scenario Outline: <what>
      When the body <body> is sent
      Then it is refused for "<mistakes>"

      Examples:
        | what                   | body                                                        | mistakes                                 |
        | a URL that is no text  | {"d":"shop.test","n":"pageview","u":7}                      | url: must be a valid url                 |
        | no site and no URL     | {"n":"pageview"}                                            | domain: can't be blank; url: is required |
        | a scheme in capitals   | {"d":"shop.test","n":"pageview","u":"DATA:x"}               | url: scheme is not allowed               |
        | a name of white space  | {"d":"shop.test","n":" \t ","u":"https://shop.test/"}       | event_name: can't be blank               |
        | no name                | {"d":"shop.test","n":null,"u":"https://shop.test/"}         | event_name: can't be blank               |
        | a fraction as name     | {"d":"shop.test","n":1.5,"u":"https://shop.test/"}          | event_name: is invalid                   |
        | true as name           | {"d":"shop.test","n":true,"u":"https://shop.test/"}         | event_name: is invalid                   |
        | an object as name      | {"d":"shop.test","n":{},"u":"https://shop.test/"}           | event_name: is invalid                   |
        | a blank site           | {"d":"  ","n":"pageview","u":"https://shop.test/"}          | domain: can't be blank                   |
        | a path of white space  | {"d":"shop.test","n":"pageview","u":"https://shop.test%20"} | nothing                                  |
        | a path that is a space | {"d":"shop.test","n":"pageview","u":"%20"}                  | pathname: can't be blank                 |

  Rule: Texts have greatest lengths

    Scenario Outline: An address of <bytes> bytes
      When a pageview of an address of <bytes> bytes arrives
      Then it is refused for "<mistakes>"

      Examples:
        | bytes | mistakes                 |
        | 2000  | nothing                  |
        | 2001  | url: must be a valid url |

    Scenario Outline: A name of <count> times <character>
      When an event whose name is <count> times "<character>" arrives
      Then it is refused for "<mistakes>"

      Examples:
        | count | character | mistakes                                       |
        | 120   | x         | nothing                                        |
        | 121   | x         | event_name: should be at most 120 character(s) |
        | 120   | ü         | nothing                                        |
        | 120   | 👩‍🚀       | nothing                                        |
        | 121   | 👩‍🚀       | event_name: should be at most 120 character(s) |

    Scenario Outline: A property with a key of <key> bytes and a value of <value>
      When an event with a property whose key has <key> bytes and whose value has <value> arrives
      Then it is refused for "<mistakes>"

      Examples:
        | key | value | mistakes                                                        |
        | 300 | 2000  | nothing                                                         |
        | 301 | 1     | props: keys should have at most 300 bytes and values 2000 bytes |
        | 1   | 2001  | props: keys should have at most 300 bytes and values 2000 bytes |

  Rule: An address needs neither scheme nor host when the site is said

    Scenario Outline: <url>
      When a pageview of "<url>" arrives
      Then its event is stored with
        | hostname   | pathname   |
        | <hostname> | <pathname> |

      Examples:
        | url            | hostname | pathname |
        | /no/host       | (none)   | /no/host |
        | about:config   | (none)   | config   |
        | file:///x      | (none)   | /x       |
        | app://screen/1 | screen   | /1       |
        |                | (none)   | /        |
