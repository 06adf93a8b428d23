# The introduction to the API, heading "Answers"; access-control.md, heading "Errors"
Feature: What a status means

  Background:
    Given it is 2026-02-01 at 12:00

  @intro-36 @intro-37 @intro-38 @intro-39 @intro-40 @intro-41
  Rule: The status tells the kind of mistake, and the error what to do about it

    Scenario Outline: <status>: <what>
      Given team A with the site "a.example" on "<plan>"
      And the key "<key>"
      When asked for "<request>"
      Then the answer is "<status> <error>"

      Examples:
        | status | what                              | request                                | key                 | plan                  | error                                                                                                                                                                                   |
        | 200    | nothing is wrong                  | v1 of a.example                        | of team A, s, owner | Business v5           |                                                                                                                                                                                         |
        | 400    | a metric that there is not        | v1 with an invalid metric of a.example | of team A, s, owner | Business v5           | The metric `nothing` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics                                                          |
        | 400    | no site is named                  | v1 of nothing                          | of team A, s, owner | Business v5           | Missing site ID. Please provide the required site_id parameter with your request.                                                                                                       |
        | 400    | the same when sites are set up    | a goal on nothing                      | of team A, p, owner | Enterprise(sites_api) | Parameter `site_id` is required to create a goal                                                                                                                                        |
        | 401    | no key                            | v1 of a.example                        | none                | Business v5           | Missing API key. Please use a valid Plausible API key as a Bearer Token.                                                                                                                |
        | 401    | a key that nobody made            | v1 of a.example                        | unknown             | Business v5           | Invalid API key or site ID. Please make sure you're using a valid API key with access to the site you've requested.                                                                     |
        | 401    | a site that is not there          | v1 of nope.example                     | of team A, s, owner | Business v5           | Invalid API key or site ID. Please make sure you're using a valid API key with access to the site you've requested.                                                                     |
        | 401    | a key without the scope           | a goal on a.example                    | of team A, s, owner | Enterprise(sites_api) | Invalid API key. Please make sure you're using a valid API key with access to the resource you've requested.                                                                            |
        | 402    | a plan without the API            | v1 of a.example                        | of team A, s, owner | Growth v5             | The account that owns this API key does not have access to Stats API. Please make sure you're using the API key of a subscriber account and that the subscription plan includes Stats API |
        | 404    | a site that is not there          | the details of nope.example            | of team A, s, owner | Business v5           | Site could not be found                                                                                                                                                                 |
        | 404    | a site the role may not change    | a goal on a.example                    | of team A, p, viewer | Enterprise(sites_api) | Site could not be found                                                                                                                                                                |

  @intro-42
  Rule: Too many requests are told apart from wrong ones

    Scenario: 429: one more than the limit
      Given team A with the site "a.example" on "Business v5"
      And team A may make 2 requests an hour
      And the key "of team A, s, owner"
      When asked for "v1 of a.example" 2 times
      Then the answer is "200"
      When asked for "v1 of a.example"
      Then the answer is "429 Too many API requests. Your API key is limited to 2 requests per hour. Please contact us to request more capacity."
