# ingestion.md, heading 13: Custom properties
Feature: What an event says of itself

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan

  Rule: Texts, numbers and truths are kept as texts; lists, objects and blanks are not kept

    Scenario Outline: <sent>
      When the event "Signup" of "https://shop.example/a" arrives with
        | key | value  |
        | p   | <sent> |
      Then its event is stored with
        | props    |
        | <stored> |

      Examples:
        | sent                                                                 | stored          |
        | {"bool":true,"n":12}                                                 | bool=true, n=12 |
        | {"a":["x"],"b":{"c":1},"d":"","e":null,"f":"   ","   ":"v","ok":"v"} | ok=v            |
        | "{\"n\":12}"                                                         | n=12            |
        | {"n":12.5,"m":12.0}                                                  | m=12.0, n=12.5  |
        | {"no":false}                                                         | no=false        |
        | {"n":10000000000.0}                                                  | n=1.0e10        |
        | {"ä":"2","z":"1","A":"0"}                                            | A=0, z=1, ä=2   |

    Scenario Outline: <sent> is no mistake, and no property
      When the event "Signup" of "https://shop.example/a" arrives with
        | key | value  |
        | p   | <sent> |
      Then its event is stored with
        | name   | props |
        | Signup |       |

      Examples:
        | sent       |
        | "{"        |
        | ["a"]      |
        | 7          |
        | "\"text\"" |
        | null       |

    Scenario Outline: A <name> has them, too
      When the event "<name>" of "https://shop.example/a" arrives with
        | key | value          |
        | p   | {"plan":"pro"} |
      Then its event is stored with
        | props    |
        | plan=pro |

      Examples:
        | name     |
        | pageview |
        | Signup   |

  Rule: Some events say which page they are of

    Scenario Outline: <name> with <sent>
      When the event "<name>" of "https://shop.example/nope" arrives with
        | key | value  |
        | p   | <sent> |
      Then its event is stored with
        | props    |
        | <stored> |

      Examples:
        | name                | sent          | stored          |
        | 404                 |               | path=/nope      |
        | WP Form Completions |               | path=/nope      |
        | Form: Submission    | {"a":"b"}     | a=b, path=/nope |
        | 404                 | {"path":"/x"} | path=/x         |
        | 404                 | {"path":null} | path=/nope      |
        | 404                 | {"path":" "}  | path=/nope      |
        | File Download       |               |                 |

  Rule: Thirty properties are kept

    Scenario Outline: <name> with <sent>
      When the event "<name>" arrives with <sent> properties
      Then its event has <kept> properties

      Examples:
        | name   | sent | kept |
        | Signup | 30   | 30   |
        | Signup | 31   | 30   |
        | 404    | 31   | 30   |
