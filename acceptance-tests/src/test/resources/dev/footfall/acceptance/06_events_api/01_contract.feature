# ingestion.md, heading 1: HTTP contract
Feature: How events are taken over HTTP

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan

  Rule: What could be read is accepted, and says no more than that

    Scenario: A page view
      When a pageview of "https://shop.example/" arrives
      Then the event is accepted
      And the answer has these headers
        | header       | value                     |
        | content-type | text/plain; charset=utf-8 |

  Rule: Who takes no JSON is not answered

    Scenario Outline: Accept: <accept>
      Given the header Accept says "<accept>"
      When a pageview of "https://shop.example/" arrives
      Then the status is <status>

      Examples:
        | accept               | status |
        | */*                  | 202    |
        | application/json     | 202    |
        | text/html, */*;q=0.1 | 202    |
        | text/html            | 406    |
        | application/json;q=0 | 406    |

  Rule: The kind of body decides how it is read

    Scenario Outline: <body> as <type>
      Given bodies are sent as <type>
      When the body <body> is sent
      Then it is refused for "<mistakes>"

      Examples:
        | type                     | body    | mistakes                                                             |
        | text/plain               | nothing | request: Unable to parse request body as json                        |
        | text/plain               | {"n":   | request: Unable to parse request body as json                        |
        | text/plain               | [1,2]   | request: Unable to parse request body as json                        |
        | text/plain               | "text"  | request: Unable to parse request body as json                        |
        | application/octet-stream | [1,2]   | request: Unable to parse request body as json                        |
        | application/json         | nothing | domain: can't be blank; event_name: can't be blank; url: is required |
        | application/json         | [1,2]   | domain: can't be blank; event_name: can't be blank; url: is required |
        | application/json         | 7       | domain: can't be blank; event_name: can't be blank; url: is required |
        | application/json         | {"n":   | request: Unable to parse request body as json                        |
        | application/ld+json      | []      | domain: can't be blank; event_name: can't be blank; url: is required |

    Scenario: Without a type the body is not read at all
      Given bodies are sent without a type
      When a pageview of "https://shop.example/" arrives
      Then it is refused for "domain: can't be blank; event_name: can't be blank; url: is required"

    Scenario Outline: A page view as <type>
      Given bodies are sent as <type>
      When a pageview of "https://shop.example/pricing" arrives
      Then its event is stored with
        | name     | pathname |
        | pageview | /pricing |

      Examples:
        | type                            |
        | text/plain                      |
        | text/plain;charset=UTF-8        |
        | application/json                |
        | application/json; charset=utf-8 |
        | application/vnd.tracker+json    |

    Scenario Outline: A form sent as <type>
      When this form is sent as <type>
        | field       | value                      |
        | n           | Signup                     |
        | u           | https://shop.example/a?x=1 |
        | d           | shop.example               |
        | props[plan] | pro                        |
      Then its event is stored with
        | name   | pathname | props    |
        | Signup | /a       | plan=pro |

      Examples:
        | type                              |
        | application/x-www-form-urlencoded |
        | multipart/form-data               |

    Scenario: What stands in the address of the request is not read
      When the body {} is sent to "/api/event?n=pageview&d=shop.example&u=https://shop.example/"
      Then it is refused for "domain: can't be blank; event_name: can't be blank; url: is required"

  Rule: Bodies have a greatest length

    Scenario Outline: <bytes> bytes as <type>
      Given bodies are sent as <type>
      When a pageview of "https://shop.example/" arrives in a body of <bytes> bytes
      Then the status is <status>

      Examples:
        | type             | bytes   | status |
        | text/plain       | 1000000 | 202    |
        | text/plain       | 1000001 | 400    |
        | application/json | 8000000 | 202    |
        | application/json | 8000001 | 413    |

  Rule: Nothing else is to be had there

    Scenario Outline: <method>
      When the events' address is asked with <method>
      Then the status is 404

      Examples:
        | method  |
        | GET     |
        | PUT     |
        | PATCH   |
        | DELETE  |
        | OPTIONS |

    Scenario: Where old scripts report their failures
      When an old script reports a failure
      Then the status is 200
      And the answer is empty

  Rule: Pages of every origin may send, and are told so

    Scenario: Every answer
      When a pageview of "https://shop.example/" arrives
      Then the answer has these headers
        | header                           | value |
        | access-control-allow-origin      | *     |
        | access-control-allow-credentials | true  |
        | access-control-expose-headers    |       |

    Scenario: A browser that asks beforehand
      When a browser asks whether it may POST events
      Then the status is 204
      And the answer is empty
      And the answer has these headers
        | header                           | value                                                                                                                                          |
        | access-control-allow-origin      | *                                                                                                                                              |
        | access-control-allow-credentials | true                                                                                                                                           |
        | access-control-expose-headers    |                                                                                                                                                |
        | access-control-max-age           | 1728000                                                                                                                                        |
        | access-control-allow-methods     | GET,POST,PUT,PATCH,DELETE,OPTIONS                                                                                                              |
        | access-control-allow-headers     | Authorization,Content-Type,Accept,Origin,User-Agent,DNT,Cache-Control,X-Mx-ReqToken,Keep-Alive,X-Requested-With,If-Modified-Since,X-CSRF-Token |
